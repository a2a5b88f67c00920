import sanitize from 'sanitize-html';

/** Sound markup is settled at the second; what never settles is made plain text. */
const MAX_ROUNDS = 5;

/**
 * What a description may hold: text, headings, lists, tables, links, pictures and embedded videos
 * of two hosts. The library's parser reads HTML as browsers do and writes it anew from an
 * allow-list; DOMPurify, its nearest rival, needs jsdom on a server (20 MB, and slow), and `xss`
 * filters by regular expressions and has had no release since 2024.
 */
const allowed: sanitize.IOptions = {
  allowedTags: [
    ...sanitize.defaults.allowedTags,
    'img',
    'del',
    'ins',
    'details',
    'summary',
    'picture',
    'source',
    'iframe',
  ],
  allowedAttributes: {
    // No class and no id: they would reach into the page's own styles and scripts.
    '*': ['title', 'lang', 'dir', 'align', 'style'],
    a: ['href', 'name', 'target', 'rel'],
    img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height', 'loading'],
    source: ['srcset', 'sizes', 'media', 'type'],
    iframe: ['src', 'width', 'height', 'allowfullscreen'],
    ol: ['start', 'type', 'reversed'],
    td: ['colspan', 'rowspan', 'headers'],
    th: ['colspan', 'rowspan', 'headers', 'scope'],
    col: ['span'],
    colgroup: ['span'],
  },
  allowedStyles: {
    '*': {
      'text-align': [/^(?:left|right|center|justify|start|end)$/],
      'text-decoration': [/^(?:underline|line-through|none)$/],
      'font-weight': [/^(?:normal|bold|[1-9]00)$/],
      'font-style': [/^(?:normal|italic)$/],
    },
  },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['https', 'http'], iframe: ['https'] },
  allowProtocolRelative: false,
  allowedIframeHostnames: ['www.youtube.com', 'www.youtube-nocookie.com', 'player.vimeo.com'],
  transformTags: {
    // A page opened from here must not be able to steer this one.
    a: (tagName, attribs) => ({
      tagName,
      attribs: attribs['target'] === undefined ? attribs : { ...attribs, rel: 'noopener' },
    }),
  },
};

/**
 * The description without anything that could run or deceive. Cleaned again it stays the same: a
 * browser would read markup that is not settled otherwise than the cleaner did.
 */
export function cleanHtml(html: string): string {
  let clean = html;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const cleaner = sanitize(clean, allowed).trim();
    if (cleaner === clean) return clean;
    clean = cleaner;
  }
  return sanitize(clean, { allowedTags: [], allowedAttributes: {} }).trim();
}

/** Whether cleaning takes anything away, as against writing the same anew. */
export function losesMarkup(html: string): boolean {
  const anything = sanitize(html, { allowedTags: false, allowedAttributes: false, allowVulnerableTags: true });
  return normal(anything) !== normal(cleanHtml(html));
}

const normal = (html: string) => html.replace(/\s+/g, ' ').trim();

/** The words of a description. */
export function plainText(html: string): string {
  // Words of two paragraphs must not grow together.
  const spaced = html.replace(/<(?=\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|td|th|table|blockquote)\b)/gi, ' <');
  const text = sanitize(spaced, { allowedTags: [], allowedAttributes: {} });
  return decodeEntities(text).replace(/\s+/g, ' ').trim();
}

/** The sanitiser writes text with exactly these entities. */
function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
