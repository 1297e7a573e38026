// Signs in with a passkey at the door (passkeys/_door), and adds one with the form (passkeys/index).

const STALE = 4 * 60 * 1000;
const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** An answer that says in words what is wrong. */
class Refusal extends Error {
  constructor(problem) {
    super(problem.detail);
    this.type = problem.type ?? '';
  }
}

async function post(address, body) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { Accept: 'application/json', ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body)
  });
  const answer = await response.json();
  if (!response.ok) throw new Refusal(answer);
  return answer;
}

/** What the browser says of a credential, as JSON; some programs that keep passkeys have no toJSON. */
function described(credential) {
  const { response } = credential;
  const parts = ['attestationObject', 'authenticatorData', 'clientDataJSON', 'signature', 'userHandle']
    .filter(name => response[name])
    .map(name => [name, text(response[name])]);
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: { ...Object.fromEntries(parts), ...(response.getTransports && { transports: response.getTransports() }) },
    clientExtensionResults: credential.getClientExtensionResults()
  };
}

/** What went wrong, in the words of the page. */
function inWords(error, words) {
  switch (error.name) {
    case 'NotAllowedError': return words.cancelled;
    case 'InvalidStateError': return words.exists ?? words.unsupported;
    case 'NotSupportedError': case 'SecurityError': case 'ConstraintError': return words.unsupported;
    default: return error instanceof Refusal && error.message ? error.message : words.failed;
  }
}

/** The ceremony that is under way: a browser has one at a time. */
let current;

async function ceremony(work) {
  current?.abort();
  const mine = current = Object.assign(new AbortController(), { since: Date.now() });
  try {
    await work(mine.signal);
  }
  finally {
    if (current === mine) current = undefined;
  }
}

/** Asks the browser for a passkey, and goes on where the member wanted to. */
async function signIn(signal, mediation) {
  const options = await post('/webauthn/authenticate/options');
  const publicKey = { ...options, challenge: bytes(options.challenge) };
  const credential = await navigator.credentials.get({ publicKey, signal, mediation });
  try {
    location.assign((await post('/login/webauthn', described(credential))).redirectUrl);
  }
  catch (error) {
    if (error.type?.endsWith('UnknownPasskey')) {
      await PublicKeyCredential.signalUnknownCredential?.({ rpId: options.rpId, credentialId: credential.id })?.catch(() => {});
    }
    throw error;
  }
}

async function add(signal, name) {
  const options = await post('/webauthn/register/options');
  const publicKey = { ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: options.excludeCredentials.map(known => ({ ...known, id: bytes(known.id) })) };
  const credential = await navigator.credentials.create({ publicKey, signal });
  await post('/webauthn/register', { publicKey: { credential: described(credential), label: name } });
  location.assign('/passkeys');
}

/** Does what a button is for, once at a time, and says what is wrong if it fails. */
async function press(place, work) {
  const button = place.querySelector('button');
  const problem = place.querySelector('.problem');
  problem.textContent = '';
  button.disabled = true;
  try {
    await ceremony(work);
  }
  catch (error) {
    problem.textContent = inWords(error, place.dataset);
  }
  finally {
    button.disabled = false;
  }
}

/** Has the browser offer passkeys where the address is typed: at once if there is a session, else when somebody begins to. */
async function offer(door, field) {
  if (!await PublicKeyCredential.isConditionalMediationAvailable?.()) return;
  const begin = () => {
    if (current && Date.now() - current.since < STALE) return;
    ceremony(signal => signIn(signal, 'conditional')).catch(error => {
      if (error instanceof Refusal) door.querySelector('.problem').textContent = error.message;
    });
  };
  for (const event of ['pointerdown', 'keydown']) field.addEventListener(event, begin);
  if (door.dataset.begun === 'true') begin();
}

const door = document.getElementById('passkey-door');
const form = document.getElementById('passkey-form');
if (window.PublicKeyCredential && door) {
  door.hidden = false;
  door.querySelector('button').addEventListener('click', () => press(door, signIn));
  offer(door, document.querySelector('[autocomplete~=webauthn]'));
}
if (form) {
  form.hidden = !window.PublicKeyCredential;
  document.getElementById('passkey-unable').hidden = !form.hidden;
  form.addEventListener('submit', event => {
    event.preventDefault();
    press(form, signal => add(signal, form.elements.name.value));
  });
}
