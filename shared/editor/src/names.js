// Names what Koenig leaves unnamed for those who hear the page, and takes back roles that contradict each other.

let ids = 0;

/** What is shown as long as a field is empty, or beside it; else the kind of card that it is in. */
function nameOf(field, words) {
  const beside = field.closest('[data-kg="editor"]')?.nextElementSibling?.textContent;
  const card = field.closest('[data-kg-card]')?.dataset.kgCard;
  return field.placeholder || beside || words('textOf', card ?? '');
}

/** The words before a setting, which are not its label in the sense of HTML. */
function settingOf(field) {
  for (let part = field.parentElement; part && !part.matches('[data-kg-settings-panel]'); part = part.parentElement) {
    const words = part.firstElementChild;
    if (!words.contains(field) && words.textContent.trim()) return words.textContent.trim();
  }
  return undefined;
}

const isUnnamed = element => !element.hasAttribute('aria-label') && !element.hasAttribute('aria-labelledby');

function each(place, selector, work) {
  for (const element of place.querySelectorAll(selector)) work(element);
}

function name(place, words) {
  const label = (element, text) => isUnnamed(element) && element.setAttribute('aria-label', text);
  each(place, '[data-kg-card] [contenteditable=true], [data-kg-card] textarea', field => label(field, nameOf(field, words)));
  each(place, '[data-kg-settings-panel] :is(input[type=text], input:not([type]))', field => label(field, settingOf(field) ?? nameOf(field, words)));
  each(place, '[data-kg-settings-panel] button', button => button.textContent.trim() || label(button, settingOf(button) ?? words('colour')));
}

function role(place) {
  each(place, 'ul[role=menubar] > li:not([role])', item => item.setAttribute('role', 'none'));
  each(place, 'ul[role=menu] > li[role=separator]', section => {
    section.setAttribute('role', 'none');
    const group = section.querySelector('ul');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', section.firstElementChild.textContent);
  });
}

/** The menu of cards is chosen from while the focus stays in the text. */
function point(place, field) {
  const chosen = place.querySelector('[data-kg-slash-menu] [data-kg-cardmenu-selected=true]');
  if (!chosen) {
    field.removeAttribute('aria-activedescendant');
    field.removeAttribute('aria-controls');
    return;
  }
  const menu = chosen.closest('ul[role=menu]');
  for (const element of [menu, chosen]) element.id ||= `editor-choice-${++ids}`;
  field.setAttribute('aria-controls', menu.id);
  field.setAttribute('aria-activedescendant', chosen.id);
}

/** Keeps the names right as Koenig draws. */
export function named(place, field, words) {
  const work = () => {
    role(place);
    name(place, words);
    point(place, field);
  };
  const changes = { childList: true, subtree: true, attributes: true, attributeFilter: ['data-kg-cardmenu-selected'] };
  new MutationObserver(work).observe(place, changes);
  work();
}
