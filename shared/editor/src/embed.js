// Asks the server about addresses: what stands there (data-oembed-url), and which of the blog's own fit (data-links-url).

async function asked(address, query) {
  const separator = address.includes('?') ? '&' : '?';
  const response = await fetch(address + separator + new URLSearchParams(query), { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

/** What the cards for bookmarks and embeds are made of: an oEmbed answer, or { type: 'bookmark', url, metadata }. */
export function embeds(address) {
  return async (url, { type = 'embed' } = {}) => {
    if (!address || !/^https?:\/\//.test(url)) throw new Error(url);
    return asked(address, { url, type });
  };
}

/** Posts and pages to link to, as groups: [{ label, items: [{ title, url, metaText }] }]. */
export function links(address) {
  return address && (term => asked(address, { q: term ?? '' }));
}
