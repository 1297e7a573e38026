// Lines of the menu can be dragged, with those below them; the form is sent back as by its buttons.
let dragged = [];

const blockOf = (line) => {
  const block = [line];
  let next = line.nextElementSibling;
  while (!line.classList.contains("below") && next?.classList.contains("below")) {
    block.push(next);
    next = next.nextElementSibling;
  }
  return block;
};

const place = (line, below) => {
  line.classList.toggle("below", below);
  line.querySelector("[name=below]").value = below;
};

const showHandles = () => document.querySelectorAll("#arrange .handle").forEach((handle) => { handle.hidden = false; });

document.addEventListener("dragstart", (event) => {
  const line = event.target.closest?.("#arrange .handle")?.closest("li");
  if (!line) return;
  dragged = blockOf(line);
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setDragImage(line, 0, 0);
});

document.addEventListener("dragover", (event) => {
  const over = event.target.closest?.("#arrange li");
  if (dragged.length === 0 || !over) return;
  event.preventDefault();
  if (!dragged.includes(over)) {
    const box = over.getBoundingClientRect();
    (event.clientY < box.top + box.height / 2) ? over.before(...dragged) : over.after(...dragged);
  }
  const indented = event.clientX - over.parentElement.getBoundingClientRect().left > 56;
  place(dragged[0], indented && dragged[0].previousElementSibling !== null);
});

document.addEventListener("drop", (event) => { if (dragged.length > 0) event.preventDefault(); });

document.addEventListener("dragend", () => {
  if (dragged.length === 0) return;
  dragged = [];
  const form = document.querySelector("#arrange");
  htmx.ajax("POST", "/navigation?deed=order", { source: form, target: "#main", select: "#main", swap: "outerHTML" });
});

document.addEventListener("htmx:afterSettle", showHandles);
showHandles();
