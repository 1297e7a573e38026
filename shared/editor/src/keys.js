// Ways for the keyboard where Koenig has none: into the controls of a card, back from there, and out of the text.

const CONTROLS = 'button, input:not([type=file]), select, textarea, a[href], [contenteditable=true], [tabindex="0"]';

const isShown = element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled;

function controlsOf(card) {
  return [...card.querySelectorAll(CONTROLS)].filter(isShown);
}

/** What Tab does when it was pressed in the text: goes into the chosen card, or after Escape leaves. */
function tab(event, place, field, leaving) {
  if (document.activeElement !== field) return;
  const card = place.querySelector('[data-kg-card-selected=true]');
  const [first] = card && !event.shiftKey ? controlsOf(card) : [];
  if (leaving || first) event.stopImmediatePropagation();
  if (leaving || !first) return;
  event.preventDefault();
  first.focus();
}

/** From a control of a card Escape leads back into the text, with the card chosen. */
function back(event, field) {
  const control = event.target;
  const card = control.closest('[data-kg-card]');
  if (!card || control === field || control.isContentEditable) return;
  event.preventDefault();
  field.focus();
}

/** Listens before Koenig does. */
export function keyed(place, field) {
  let leaving = false;
  place.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) tab(event, place, field, leaving);
    if (event.key === 'Escape') back(event, field);
    if (event.key !== 'Shift') leaving = event.key === 'Escape' && document.activeElement === field;
  }, true);
}
