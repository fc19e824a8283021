import { Fragment, h, options, type ComponentChildren, type VNode } from 'preact';

/**
 * A browser's translator takes text nodes out of the page and puts `<font>` elements in their place. Preact would go on
 * writing into the nodes that are gone: the page kept old words, and those of one question stood above the answers of
 * another. So each text has an element of its own, keyed by its words: other words are another element, and the old one
 * goes with whatever the translator has put into it.
 */
const holder = 'p-text';

/** Spaces alone are left to Preact: translators pass them over. */
const isText = (child: unknown): child is string | number =>
  typeof child === 'number' || (typeof child === 'string' && child.trim() !== '');

const held = (child: ComponentChildren, index: number): ComponentChildren =>
  isText(child) ? h(holder, { key: `${String(index)} ${String(child)}` }, child) : child;

options.vnode = (
  vnode: VNode<{ children?: ComponentChildren; translate?: boolean; class?: string }>,
) => {
  const { type, props } = vnode;
  // An option holds text and nothing else; as a whole it is as good.
  if (type === 'option') {
    if (typeof props.children === 'string') vnode.key ??= props.children;
  } else if (type !== holder && (typeof type === 'string' || type === Fragment)) {
    const { children } = props;
    if (Array.isArray(children)) props.children = children.map(held);
    else if (isText(children)) props.children = held(children, 0);
  }
  // Codes, keys and the server's own words are copied and compared letter by letter.
  if (type === 'samp' || props.class === 'p-code') props.translate = false;
};
