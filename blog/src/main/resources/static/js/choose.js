// One box chooses all, or none; nothing can be done with none.
const all = document.querySelector("[data-choose-all]");
const boxes = [...document.querySelectorAll("input[form=selection][name=slug]")];
const button = document.querySelector("#selection button");

const show = () => {
  const chosen = boxes.filter((box) => box.checked).length;
  all.checked = chosen === boxes.length;
  all.indeterminate = chosen > 0 && chosen < boxes.length;
  button.disabled = chosen === 0;
};

if (all) {
  all.hidden = false;
  all.addEventListener("change", () => {
    boxes.forEach((box) => { box.checked = all.checked; });
    show();
  });
  boxes.forEach((box) => box.addEventListener("change", show));
  show();
}
