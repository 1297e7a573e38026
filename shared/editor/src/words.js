/** What the editor says by itself; a page says it in another language by `data-words`, a JSON object of the same names. */
const ENGLISH = {
  text: 'Text',
  textOf: 'Text of the card {0}',
  colour: 'Colour',
  hint: 'Type / on an empty line for cards. Tab goes into a chosen card; Escape leads back, and then Tab leaves the text.',
  placeholder: 'Begin writing …',
  count: '{0} words',
  countOne: '1 word',
  saved: 'Saved',
  saving: 'Saving …',
  unsaved: 'Not saved yet',
  later: 'Not saved: the server cannot be reached. It will be tried again by itself.',
  refused: 'Not saved: {0}',
  refusedWithoutReason: 'the server refused it.',
  signedOut: 'Not saved: you are signed out. Sign in in another tab, then it goes on here.',
  signIn: 'Sign in',
  conflict: 'Not saved: somebody else has saved another version since.',
  other: 'See the other version',
  compare: 'Compare both',
  uploading: 'Uploading {0} …',
  uploaded: '{0} was uploaded.',
  tooLarge: '{0} is larger than {1} MB.',
  uploadFailed: '{0} could not be uploaded.',
  unknown: 'Something this editor does not know ({0}). It stays as it is.',
  failed: 'The editor could not open this text. It is unchanged, and can be edited below.',
  stopped: 'The editor has stopped. What was written until now is kept: save it, or load the page again.'
};

/** The words of a page: its own where it has them. */
export function wordsOf(own) {
  const words = { ...ENGLISH, ...(own && JSON.parse(own)) };
  return (name, ...values) => words[name].replace(/\{(\d)\}/g, (_, index) => values[index]);
}
