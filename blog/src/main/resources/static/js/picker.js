/**
 * Makes the pickers of relations quicker: what is typed is looked up at once (a combobox as in the ARIA Authoring
 * Practices), and what is done is done in place, with the same forms that work without a script.
 */

const WAIT = 200;

/** The text with its places filled in. */
const say = (text, ...values) => values.reduce((said, value, at) => said.replace(`{${at}}`, () => value), text);

const make = (name, attributes, text = "") => {
  const element = Object.assign(document.createElement(name), { textContent: text });
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
};

/** Sends a form; the part of the answer that has the same id, or null if it has none. */
async function send(id, url, fields) {
  try {
    const answer = await fetch(url, { method: "POST", body: new URLSearchParams(fields), headers: { Accept: "text/html" } });
    return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
  }
  catch {
    return null;
  }
}

class Picker {
  #section; #words; #form; #input; #list; #status;
  #found = [];
  #active = -1;
  #timer;
  #asked = 0;
  #dragged;
  #seen;

  constructor(section) {
    this.#section = section;
    this.#words = section.dataset;
    this.#form = section.querySelector("[data-chosen]");
    this.#input = section.querySelector("[type=search]");
    this.#status = section.querySelector("[role=status]");
    this.#list = make("ul", { id: `${section.id}-options`, role: "listbox", hidden: "" });
    this.#list.setAttribute("aria-labelledby", section.getAttribute("aria-labelledby"));
    this.#input.after(this.#list);
    const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#list.id };
    Object.entries(combobox).forEach(([key, value]) => this.#input.setAttribute(key, value));
    section.querySelector("[data-search] button").hidden = true;
    this.#listen();
  }

  #listen() {
    this.#form.addEventListener("submit", (event) => this.#press(event));
    this.#section.querySelector("[data-search]").addEventListener("submit", (event) => event.preventDefault());
    this.#input.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#look(), WAIT);
    });
    this.#input.addEventListener("keydown", (event) => this.#type(event));
    this.#input.addEventListener("blur", () => this.#close());
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => this.#choose(this.#options().indexOf(event.target.closest("[role=option]"))));
    this.#form.addEventListener("dragstart", (event) => {
      this.#dragged = event.target.closest?.("[data-id]");
      this.#seen = this.#ids();
    });
    this.#form.addEventListener("dragover", (event) => this.#drag(event));
    this.#form.addEventListener("drop", (event) => event.preventDefault());
    this.#form.addEventListener("dragend", () => this.#drop());
  }

  #chips() { return [...this.#form.querySelectorAll("[data-id]")]; }

  #ids() { return this.#chips().map((chip) => chip.dataset.id); }

  #chip(id) { return this.#chips().find((chip) => chip.dataset.id === id); }

  #options() { return [...this.#list.children]; }

  #tell(text) { this.#status.textContent = text; }

  /** Looks up what is typed; an answer that comes after a later question is of no interest. */
  async #look() {
    const text = this.#input.value.trim();
    const asked = ++this.#asked;
    if (!text) {
      this.#close();
      return;
    }
    try {
      const answer = await fetch(`${this.#words.candidates}?q=${encodeURIComponent(text)}`, { headers: { Accept: "application/json" } });
      const found = answer.ok ? await answer.json() : [];
      if (asked === this.#asked) {
        this.#show(text, found);
      }
    }
    catch {
      this.#tell(this.#words.failed);
    }
  }

  #show(text, found) {
    const same = (label) => label.toLocaleLowerCase() === text.toLocaleLowerCase();
    const known = found.some(({ label }) => same(label)) || this.#chips().some((chip) => same(chip.querySelector("span").textContent));
    this.#found = found.map(({ id, label }) => ({ fields: [["add", id]], label, shown: label }));
    if (this.#words.makes === "true" && !known) {
      this.#found.push({ fields: [["make", text]], label: text, shown: say(this.#words.make, text) });
    }
    this.#list.replaceChildren(...this.#found.map(({ shown }, at) =>
      make("li", { id: `${this.#list.id}-${at}`, role: "option", "aria-selected": "false" }, shown)));
    this.#list.hidden = this.#found.length === 0;
    this.#input.setAttribute("aria-expanded", String(!this.#list.hidden));
    this.#mark(this.#found.length ? 0 : -1);
    this.#tell(this.#found.length ? say(this.#words.found, this.#found.length) : this.#words.none);
  }

  #mark(at) {
    this.#active = at;
    this.#options().forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    this.#options()[at]?.scrollIntoView({ block: "nearest" });
    if (at >= 0) {
      this.#input.setAttribute("aria-activedescendant", this.#options()[at].id);
    }
    else {
      this.#input.removeAttribute("aria-activedescendant");
    }
  }

  #close() {
    this.#asked++;
    clearTimeout(this.#timer);
    this.#found = [];
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#input.setAttribute("aria-expanded", "false");
    this.#mark(-1);
  }

  #type(event) {
    const last = this.#found.length - 1;
    const step = { ArrowDown: this.#active >= last ? 0 : this.#active + 1, ArrowUp: this.#active <= 0 ? last : this.#active - 1 }[event.key];
    if (step !== undefined && last >= 0) {
      event.preventDefault();
      this.#mark(step);
    }
    else if (event.key === "Enter") {
      event.preventDefault();
      this.#choose(this.#active);
    }
    else if (event.key === "Escape" && last >= 0) {
      event.preventDefault();
      this.#close();
    }
    else if (event.key === "Backspace" && !this.#input.value && this.#ids().length) {
      event.preventDefault();
      this.#remove(this.#ids().at(-1));
    }
  }

  async #choose(at) {
    const wanted = this.#found[at];
    if (wanted) {
      this.#input.value = "";
      this.#close();
      await this.#change(wanted.fields, () => say(this.#words.added, wanted.label));
      this.#input.focus();
    }
  }

  async #remove(id) {
    const label = this.#chip(id).querySelector("span").textContent;
    await this.#change([["remove", id]], () => say(this.#words.removed, label));
  }

  /** A button of a chip; the focus stays where it was as well as it can. */
  async #press(event) {
    event.preventDefault();
    const { name, value } = event.submitter;
    const next = this.#ids()[this.#ids().indexOf(value) + 1];
    await (name === "remove" ? this.#remove(value) : this.#change([[name, value]], () => this.#moved(value)));
    const chip = this.#chip(name === "remove" ? next : value);
    (chip?.querySelector(`[name=${name}]:enabled`) ?? chip?.querySelector("button:enabled") ?? this.#input).focus();
  }

  #moved(id) {
    return say(this.#words.moved, this.#chip(id).querySelector("span").textContent, this.#ids().indexOf(id) + 1, this.#ids().length);
  }

  #drag(event) {
    const over = event.target.closest("[data-id]");
    if (!this.#dragged) {
      return;
    }
    event.preventDefault();
    if (over && over !== this.#dragged) {
      const forward = this.#ids().indexOf(over.dataset.id) > this.#ids().indexOf(this.#dragged.dataset.id);
      over[forward ? "after" : "before"](this.#dragged);
    }
  }

  #drop() {
    const id = this.#dragged?.dataset.id;
    this.#dragged = null;
    if (id && this.#ids().join() !== this.#seen.join()) {
      this.#change(this.#ids().map((one) => ["order", one]), () => this.#moved(id), this.#seen);
    }
  }

  async #change(fields, message, seen = this.#ids()) {
    const shown = await send(this.#section.id, this.#form.action, [...seen.map((id) => ["seen", id]), ...fields]);
    if (!shown) {
      this.#tell(this.#words.failed);
      return;
    }
    this.#form.replaceChildren(...shown.querySelector("[data-chosen]").childNodes);
    this.#tell(this.#form.querySelector("[role=alert]")?.textContent ?? message());
  }
}

document.querySelectorAll("[data-picker]").forEach((section) => new Picker(section));

/** A part of the page whose form is sent in place, so that nothing else on the page is lost. */
document.querySelectorAll("[data-in-place]").forEach((part) => part.addEventListener("submit", async (event) => {
  event.preventDefault();
  const shown = await send(part.id, event.target.action, []);
  if (shown) {
    part.replaceChildren(...shown.childNodes);
    part.querySelector("button").focus();
  }
}));
