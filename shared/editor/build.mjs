// Bundles the editor into dist/: editor.js and editor.css, which pages link, and the chunks that editor.js loads by itself.

import { build } from 'esbuild';
import { readFile, rm, writeFile } from 'node:fs/promises';

const KOENIG = 'node_modules/@tryghost/koenig-lexical';

/** Replaces what is there exactly so many times; another number means that Koenig has changed, and somebody has to look. */
function replaced(text, what, by, times) {
  const found = text.match(what)?.length ?? 0;
  if (found !== times) throw new Error(`Koenig has ${found} times ${what}, where ${times} were expected: see build.mjs`);
  return text.replaceAll(what, by);
}

/** Style elements, and what would come from elsewhere, which the content security policy forbids, are made otherwise or not. */
function atHome(script) {
  const constructed = replaced(script, /createElement\("style"\)/g, 'createElement("constructed-style")', 5);
  const icons = replaced(constructed, /\w+\("style", \{ children: "[^"]*" \}\)/g, 'null', 2);
  const toolbar = replaced(icons, /(e\.parent = this;\s*var t = )!0;/g, '$1!1;', 1);
  return replaced(toolbar, /(\.aff_loading|\.dic_loading) = !1/g, '$1 = !0', 2);
}

/** Koenig is drawn for a root of 10 px, as Ghost's admin has it; sizes in names of classes stay. */
function forOurRoot(style) {
  return style.replaceAll(/(?<![\w\\.[+#]|\\.)(-?\d*\.?\d+)rem\b(?![\\-])/g, (_, size) => `${+(size * 0.625).toFixed(5)}rem`);
}

const koenig = {
  name: 'koenig',
  setup({ onLoad }) {
    onLoad({ filter: /koenig-lexical\.js$/ }, async ({ path }) =>
      ({ contents: atHome(await readFile(path, 'utf8')), loader: 'js' }));
    onLoad({ filter: /koenig-lexical.dist.style\.css$/ }, async ({ path }) =>
      ({ contents: forOurRoot(await readFile(path, 'utf8')), loader: 'css' }));
  }
};

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/editor.js', 'src/editor.css'],
  outdir: 'dist',
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [koenig]
});
const licences = [`${KOENIG}/LICENSE`, 'node_modules/react/LICENSE'].map(path => readFile(path, 'utf8'));
await writeFile('dist/licences.txt', (await Promise.all(licences)).join('\n'));
