// Sends the document and the fields marked with data-autosave to the form's data-save-url, as JSON.

/** Browsers let no more than 64 KiB outlive the page. */
const KEPT_ALIVE = 60_000;

/** Puts a field's value into the object that its name leads to: a.b is the b of a; of a list, only what is not empty. */
function put(content, field) {
  const path = field.name.split('.');
  const last = path.pop();
  const owner = path.reduce((object, name) => object[name] ??= {}, content);
  if (field.dataset.autosave !== 'list') owner[last] = field.type === 'checkbox' ? field.checked : field.value;
  else (owner[last] ??= []).push(...[field.value].filter(Boolean));
}

/** What is sent, and the first field that was filled in wrongly: with it, everything beside it waits until it is right. */
function contentOf(form) {
  const fields = [...form.elements].filter(field => field.dataset.autosave !== undefined && field.name);
  const wrong = fields.find(field => field.name.includes('.') && field.validity?.valid === false);
  const content = { lexical: form.elements.lexical.value };
  const group = wrong?.name.split('.')[0];
  for (const field of fields) if (!wrong || field.name.split('.')[0] !== group) put(content, field);
  return { body: JSON.stringify(content), wrong };
}

async function reason(response) {
  const isProblem = response.headers.get('Content-Type')?.includes('json');
  return isProblem ? await response.json().catch(() => ({})) : {};
}

function secondsUntil(response) {
  const seconds = Number(response.headers.get('Retry-After'));
  return seconds > 0 ? { after: seconds * 1000 } : {};
}

function keepVersion(form, response) {
  const version = response.headers.get('ETag')?.replace(/^W\//, '');
  if (!version) return { outcome: 'refused' };
  form.dataset.version = version;
  if (form.elements.version) form.elements.version.value = version;
  return { outcome: 'saved' };
}

/** What an answer of the server means. */
async function understood(form, response) {
  if (response.ok) return keepVersion(form, response);
  if (response.type === 'opaqueredirect' || response.status === 401) return { outcome: 'signedOut' };
  if (response.status === 409 || response.status === 412) return { outcome: 'conflict', ...(await reason(response)) };
  if (response.status === 429 || response.status >= 500) return { outcome: 'later', ...secondsUntil(response) };
  return { outcome: 'refused', ...(await reason(response)) };
}

function nameOf(field) {
  const label = field.labels?.[0]?.textContent.trim() ?? field.name;
  return `${label}: ${field.validationMessage}`;
}

/** Sends what the form holds against the version that it began from. */
export async function save(form, { leaving = false } = {}) {
  const { body, wrong } = contentOf(form);
  try {
    const response = await fetch(form.dataset.saveUrl, {
      method: 'PUT',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'If-Match': form.dataset.version },
      body,
      redirect: 'manual',
      keepalive: leaving && body.length < KEPT_ALIVE
    });
    const answer = await understood(form, response);
    return (wrong && answer.outcome === 'saved') ? { outcome: 'refused', detail: nameOf(wrong) } : answer;
  }
  catch (error) {
    if (error instanceof TypeError) return { outcome: 'later' };
    throw error;
  }
}
