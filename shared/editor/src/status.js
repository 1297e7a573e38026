// Says what became of the last save, where people see it and hear it.

function link(href, text) {
  const element = document.createElement('a');
  Object.assign(element, { href, target: '_blank', textContent: text });
  return element;
}

/** Sends the form as it is, so that the server can show it beside the version that somebody else has saved. */
function compare(form, text) {
  const element = document.createElement('button');
  element.textContent = text;
  element.setAttribute('formaction', form.dataset.conflictUrl);
  element.formNoValidate = true;
  return element;
}

function sentence(words, state, answer) {
  return state === 'refused' ? words('refused', answer.detail ?? words('refusedWithoutReason')) : words(state);
}

function waysOut(form, words, state, answer) {
  if (state === 'signedOut') return [link(form.dataset.signInUrl ?? '/login', words('signIn'))];
  if (state !== 'conflict') return [];
  const other = answer.current ?? form.dataset.conflictUrl;
  return [other && link(other, words('other')), form.dataset.conflictUrl && compare(form, words('compare'))].filter(Boolean);
}

/** Shows states of saving in an element that is a live region. */
export function status(form, element, words) {
  return (state, answer = {}) => {
    const parts = waysOut(form, words, state, answer).flatMap(part => [' ', part]);
    element.dataset.state = state;
    element.replaceChildren(sentence(words, state, answer), ...parts);
  };
}
