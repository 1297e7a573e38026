/**
 * What a style element does, by a constructed stylesheet: those are made by the script that the page let in, so that the
 * content security policy needs no exception for inline styles.
 */
class ConstructedStyle extends HTMLElement {
  sheet = new CSSStyleSheet();

  set textContent(css) {
    this.sheet.replaceSync(css);
  }

  set innerHTML(css) {
    this.textContent = css;
  }

  connectedCallback() {
    this.hidden = true;
    this.root = this.getRootNode();
    this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, this.sheet];
  }

  disconnectedCallback() {
    this.root.adoptedStyleSheets = this.root.adoptedStyleSheets.filter(sheet => sheet !== this.sheet);
  }
}

customElements.define('constructed-style', ConstructedStyle);
