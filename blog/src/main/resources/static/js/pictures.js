// Shows a tiny picture, blurred by its size, in the place of each that is still on its way.

for (const picture of document.querySelectorAll('img[data-preview]')) {
  if (picture.complete) continue;
  picture.style.background = `center / cover no-repeat url("${picture.dataset.preview}")`;
  picture.addEventListener('load', () => picture.style.removeProperty('background'), { once: true });
}
