/** Milliseconds. */
const QUIET = 1500;
const AT_LATEST = 10_000;
const AGAIN = 2000;
const AGAIN_AT_MOST = 60_000;

/**
 * Saves a while after the last change, one request at a time, and again when the server could not be reached. What became
 * of it is one of: saved, later, refused, signedOut, conflict; after a conflict nothing is sent any more.
 */
export class Autosave {
  #send;
  #show;
  #clock;
  #latest = 0;
  #saved = 0;
  #since;
  #timer;
  #tries = 0;
  #running;
  #state = 'saved';

  /** Sending resolves to { outcome, … }; showing takes a state and that answer. */
  constructor({ send, show, clock = globalThis }) {
    this.#send = send;
    this.#show = show;
    this.#clock = clock;
  }

  get dirty() {
    return this.#saved !== this.#latest;
  }

  get state() {
    return this.#state;
  }

  changed() {
    this.#latest++;
    if (this.#state === 'conflict' || this.#running) return;
    this.#since ??= this.#clock.Date.now();
    if (this.#state !== 'later') this.#enter('unsaved');
    this.#plan(Math.min(QUIET, Math.max(0, this.#since + AT_LATEST - this.#clock.Date.now())));
  }

  /** Saves at once what is not saved, and resolves when nothing is on its way. */
  async now(options) {
    if (this.dirty && this.#state !== 'conflict') this.#running ??= this.#attempt(options);
    await this.#running;
  }

  /** Tries again what could not be sent: the network is back, or somebody has signed in. */
  async resume() {
    if (this.#state === 'later' || this.#state === 'signedOut') await this.now();
  }

  /** Nothing more is sent: the form goes its own way. */
  stop() {
    this.#clock.clearTimeout(this.#timer);
    this.#saved = this.#latest;
  }

  async #attempt(options) {
    this.#clock.clearTimeout(this.#timer);
    this.#since = undefined;
    const sent = this.#latest;
    this.#enter('saving');
    const answer = await this.#send(options).finally(() => { this.#running = undefined; });
    if (answer.outcome === 'saved') this.#saved = sent;
    this.#tries = answer.outcome === 'later' ? this.#tries + 1 : 0;
    this.#enter(answer.outcome, answer);
    if (answer.outcome === 'later') this.#plan(answer.after ?? Math.min(AGAIN * 2 ** (this.#tries - 1), AGAIN_AT_MOST));
    else if (this.#latest !== sent) this.#changedMeanwhile();
  }

  #changedMeanwhile() {
    this.#latest--;
    this.changed();
  }

  #enter(state, answer) {
    this.#state = state;
    this.#show(state, answer);
  }

  #plan(milliseconds) {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = this.#clock.setTimeout(() => this.now(), milliseconds);
  }
}
