import { h, options } from 'preact';
import { aroundIsolates } from '../../i18n/isolation.ts';

/**
 * A value inside a text from right to left has an element around it, in place of characters that would be copied. Loaded with
 * the texts of such a language. `translatable-texts.ts` has given each text an element of its own.
 */
const before = options.vnode?.bind(options);

options.vnode = (vnode) => {
  const { children } = vnode.props;
  if (vnode.type === 'p-text' && typeof children === 'string') {
    const parts = aroundIsolates(children);
    if (parts.length > 1)
      vnode.props.children = parts.map((part, place) =>
        place % 2 === 1 ? h('bdi', {}, part) : part,
      );
  }
  before?.(vnode);
};

export { isolating } from '../../i18n/isolation.ts';
