// Sends the document and the fields marked with data-autosave to the form's data-save-url, as JSON.

/** Browsers let no more than 64 KiB outlive the page. */
const KEPT_ALIVE = 60_000;

function contentOf(form) {
  const fields = [...form.elements].filter(field => field.dataset.autosave !== undefined && field.name);
  const entries = fields.map(field => [field.name, field.type === 'checkbox' ? field.checked : field.value]);
  return JSON.stringify({ ...Object.fromEntries(entries), lexical: form.elements.lexical.value });
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

/** Sends what the form holds against the version that it began from. */
export async function save(form, { leaving = false } = {}) {
  const body = contentOf(form);
  try {
    const response = await fetch(form.dataset.saveUrl, {
      method: 'PUT',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'If-Match': form.dataset.version },
      body,
      redirect: 'manual',
      keepalive: leaving && body.length < KEPT_ALIVE
    });
    return await understood(form, response);
  }
  catch (error) {
    if (error instanceof TypeError) return { outcome: 'later' };
    throw error;
  }
}
