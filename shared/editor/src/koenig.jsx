// Ghost's editor, Koenig, with what this page can do.

import './constructed-style.js';
import { DEFAULT_NODES, KoenigCardWrapper, KoenigComposer, KoenigEditor, WordCountPlugin } from '@tryghost/koenig-lexical';
import { Component, useCallback, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { isCut, kept, opened, UNKNOWN } from './document.js';
import { embeds, links } from './embed.js';
import { keyed } from './keys.js';
import { named } from './names.js';
import { FILE_TYPES, uploaded } from './upload.js';

/** Cards of Ghost's newsletters and its services, which are kept where they are but not offered. */
const NOT_OFFERED = new Set(['email', 'email-cta', 'signup', 'transistor']);
const CORE = ['root', 'paragraph', 'text', 'extended-text', 'linebreak', 'tab'];

const classes = DEFAULT_NODES.filter(node => node.getType);
const Rule = classes.find(node => node.getType() === 'horizontalrule');
const known = new Set([...CORE, ...classes.map(node => node.getType())]);

for (const node of classes) {
  if (NOT_OFFERED.has(node.getType())) node.kgMenu = [];
}

/** Says in place of an unknown node what it is. It is the plainest of the cards, but for its content. */
function unknownNode(words) {
  return class UnknownNode extends Rule {
    static kgMenu = undefined;

    constructor(data = {}, key) {
      super({}, key);
      this.__inline = data.inline ?? false;
      this.__original = data.original;
    }

    static getType() {
      return UNKNOWN;
    }

    static importJSON(serialized) {
      return new this(serialized);
    }

    static importDOM() {
      return null;
    }

    getDataset() {
      const { __inline: inline, __original: original } = this.getLatest();
      return { inline, original };
    }

    exportJSON() {
      return { type: UNKNOWN, version: 1, ...this.getDataset() };
    }

    createDOM() {
      return document.createElement(this.__inline ? 'span' : 'div');
    }

    isInline() {
      return this.__inline;
    }

    getTextContent() {
      return '';
    }

    getIcon() {
      return undefined;
    }

    decorate() {
      const text = words('unknown', this.__original.type);
      if (this.__inline) return <span className="editor-unknown">{text}</span>;
      return <KoenigCardWrapper nodeKey={this.getKey()}><p className="editor-unknown">{text}</p></KoenigCardWrapper>;
    }
  };
}

/** Koenig's way to upload: a hook for each card, which says how far it is and what went wrong. */
function fileUploader(page) {
  function useFileUpload(type) {
    const [state, setState] = useState({ isLoading: false, progress: 0, errors: [], filesNumber: 0 });
    const upload = useCallback(async (list, { formData } = {}) => {
      const files = [...list];
      setState({ isLoading: true, progress: 0, errors: [], filesNumber: files.length });
      page.uploading(files);
      const { results, errors } = await uploaded(page, files, type, formData, progress => setState(now => ({ ...now, progress })));
      page.uploaded(results, errors);
      setState({ isLoading: false, progress: 100, errors, filesNumber: 0 });
      return errors.length ? null : results;
    }, [type]);
    return { ...state, upload };
  }
  return { fileTypes: FILE_TYPES, useFileUpload };
}

const dark = matchMedia('(prefers-color-scheme: dark)');

function useDark() {
  const subscribe = useCallback(listener => {
    dark.addEventListener('change', listener);
    return () => dark.removeEventListener('change', listener);
  }, []);
  return useSyncExternalStore(subscribe, () => dark.matches);
}

class Boundary extends Component {
  state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  componentDidCatch(error) {
    this.props.onError(error);
  }

  render() {
    return this.state.failed ? null : this.props.children;
  }
}

function Editor({ page, document, nodes, uploader, cards, onReady, onError }) {
  const darkMode = useDark();
  return (
    <KoenigComposer nodes={nodes} initialEditorState={document} fileUploader={uploader} cardConfig={cards} darkMode={darkMode} onError={onError}>
      <KoenigEditor darkMode={darkMode} registerAPI={onReady} placeholderText={page.words('placeholder')} onChange={page.changed}>
        <WordCountPlugin onChange={page.counted} />
      </KoenigEditor>
    </KoenigComposer>
  );
}

/** What stands in the place of the text for those who cannot see it. */
function describe(element, page) {
  element.setAttribute('aria-label', page.words('text'));
  element.setAttribute('aria-multiline', 'true');
  element.setAttribute('aria-describedby', page.hintId);
  if (page.language) element.lang = page.language;
  named(page.place, element, page.words);
  keyed(page.place, element);
}

/** Shows the editor with a document, and resolves to what can be done with it; rejects if it cannot hold all of the document. */
export function mount(page, json) {
  const given = opened(json, known);
  const nodes = [...DEFAULT_NODES, unknownNode(page.words)];
  const cards = { fetchEmbed: embeds(page.oembedUrl), searchLinks: links(page.linksUrl), siteUrl: location.origin };
  const root = createRoot(page.place);
  return new Promise((resolve, reject) => {
    const fail = error => {
      reject(error);
      page.stopped();
    };
    const onReady = api => {
      if (!api) return;
      const held = () => JSON.parse(api.serialize());
      if (isCut(held(), given)) throw new Error('The editor cannot hold all of this document');
      describe(api.editorInstance.getRootElement(), page);
      resolve({ focus: () => api.focusEditor({ position: 'top' }), content: () => kept(held()) });
    };
    root.render(
      <Boundary onError={fail}>
        <Editor page={page} document={JSON.stringify(given)} nodes={nodes} uploader={fileUploader(page)} cards={cards} onReady={onReady}
                onError={console.error} />
      </Boundary>
    );
  });
}
