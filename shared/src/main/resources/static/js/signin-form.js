const form = document.querySelector("#kept");
if (form) {
  HTMLFormElement.prototype.requestSubmit.call(form); // a field may have the name of a method
}
