// Puts the editor into each form[data-editor]; README.md says what such a form has. Without this the form has its textarea.

import { Autosave } from './autosave.js';
import { save } from './save.js';
import { status } from './status.js';
import { wordsOf } from './words.js';

/** Milliseconds after which what was typed is in the form. */
const SETTLED = 250;
const MEBIBYTE = 2 ** 20;

function region(form, name, className) {
  const found = form.querySelector(`[data-editor-${name}]`);
  const element = found ?? document.createElement('p');
  element.classList.add(className);
  return element;
}

const isTouched = plain => [...plain.elements].some(field => field.value !== field.defaultValue);

/** One form, the editor in it, and what it has not saved. */
class EditedForm {
  #form;
  #words;
  #status;
  #count;
  #hint;
  #place;
  #editor;
  #document;
  #timer;
  #first;
  #uploads = 0;
  #autosave;
  #leaving = false;

  constructor(form) {
    this.#form = form;
    this.#words = wordsOf(form.dataset.words);
    this.#status = region(form, 'status', 'editor-status');
    this.#count = region(form, 'count', 'editor-count');
    this.#hint = region(form, 'hint', 'editor-hint');
    this.#place = form.querySelector('[data-editor-place]') ?? document.createElement('div');
  }

  async open() {
    const plain = this.#form.querySelector('[data-editor-plain]');
    this.#lay(plain);
    try {
      const { mount } = await import('./koenig.jsx');
      if (isTouched(plain)) return this.#giveWay();
      this.#editor = await mount(this.#page(), this.#form.elements.lexical.value);
    }
    catch (error) {
      console.error(error);
      this.#place.hidden = this.#hint.hidden = true;
      return this.#say(this.#words('failed'));
    }
    this.#first = this.#editor.content();
    this.#form.elements.lexical.disabled = false;
    plain.disabled = plain.hidden = true;
    this.#watch();
    this.#form.dispatchEvent(new CustomEvent('editor:ready', { bubbles: true, detail: { editor: this.#editor } }));
  }

  /** Who began with the plain text while the editor was on its way goes on with it. */
  #giveWay() {
    this.#place.hidden = this.#hint.hidden = true;
  }

  #lay(plain) {
    this.#status.setAttribute('role', 'status');
    this.#hint.id ||= `editor-hint-${crypto.randomUUID()}`;
    this.#hint.textContent = this.#words('hint');
    this.#place.classList.add('editor-place');
    this.#place.hidden = false;
    if (!this.#place.isConnected) plain.before(this.#place);
    const foot = document.createElement('div');
    foot.className = 'editor-foot';
    foot.append(...[this.#hint, this.#count, this.#status].filter(element => !element.isConnected));
    this.#place.after(foot);
  }

  #page() {
    const { uploadUrl, oembedUrl, linksUrl, uploadLimit } = this.#form.dataset;
    return {
      place: this.#place, words: this.#words, hintId: this.#hint.id, language: this.#form.dataset.language,
      uploadUrl, oembedUrl, linksUrl, limit: Number(uploadLimit) || 100 * MEBIBYTE,
      changed: document => this.#changed(document),
      counted: count => { this.#count.textContent = count === 1 ? this.#words('countOne') : this.#words('count', count); },
      uploading: files => this.#uploading(files),
      uploaded: (results, errors) => this.#uploaded(results, errors),
      stopped: () => this.#editor && this.#say(this.#words('stopped'))
    };
  }

  #say(text) {
    this.#status.textContent = text;
  }

  #uploading(files) {
    this.#uploads++;
    this.#say(this.#words('uploading', files.map(file => file.name).join(', ')));
  }

  #uploaded(results, errors) {
    this.#uploads--;
    const sentences = [...results.map(result => this.#words('uploaded', result.fileName)), ...errors.map(error => error.message)];
    this.#say(sentences.join(' '));
  }

  #changed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), SETTLED);
  }

  /** Brings into the form what the editor holds; what merely opening did to the document is no change. */
  #settle() {
    clearTimeout(this.#timer);
    const content = this.#editor.content();
    if (content === (this.#document ?? this.#first)) return;
    this.#document = content;
    this.#form.elements.lexical.value = content;
    this.#form.dispatchEvent(new CustomEvent('editor:change', { bubbles: true }));
  }

  #watch() {
    const form = this.#form;
    const send = async options => {
      const answer = await save(form, options);
      if (answer.outcome === 'saved') form.dispatchEvent(new CustomEvent('editor:saved', { bubbles: true }));
      return answer;
    };
    this.#autosave = new Autosave({ send, show: status(form, this.#status, this.#words) });
    form.addEventListener('editor:change', () => this.#dirty());
    form.addEventListener('input', event => event.target.dataset.autosave !== undefined && this.#dirty());
    form.addEventListener('submit', event => this.#submit(event));
    addEventListener('online', () => this.#autosave.resume());
    addEventListener('focus', () => this.#autosave.resume());
    addEventListener('beforeunload', event => this.#unload(event));
    document.addEventListener('visibilitychange', () => document.hidden && this.#hidden());
    document.addEventListener('keydown', event => this.#key(event));
  }

  #dirty() {
    if (this.#form.dataset.saveUrl) this.#autosave.changed();
    else this.#unsaved = true;
  }

  #unsaved = false;

  #submit(event) {
    if (event.defaultPrevented) return;
    this.#settle();
    const saving = this.#autosave.state === 'saving';
    if (!saving) {
      this.#autosave.stop();
      this.#leaving = true;
      return;
    }
    event.preventDefault(); // a save on its way makes the version that this form is to carry
    this.#autosave.now().then(() => this.#form.requestSubmit(event.submitter));
  }

  #unload(event) {
    if (this.#leaving) return;
    this.#settle();
    if (this.#autosave.dirty || this.#unsaved || this.#uploads) event.preventDefault();
  }

  #hidden() {
    if (this.#leaving || !this.#form.dataset.saveUrl) return;
    this.#settle();
    this.#autosave.now({ leaving: true });
  }

  #key(event) {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (!this.#form.dataset.saveUrl) return;
    event.preventDefault();
    this.#settle();
    this.#autosave.now();
  }
}

for (const form of document.querySelectorAll('form[data-editor]')) new EditedForm(form).open();
