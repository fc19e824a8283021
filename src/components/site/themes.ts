/** What a reader can choose. `auto` is the system's own, and is not kept. The others are values of `data-theme`. */
export const themes = ['auto', 'light', 'dark', 'projector'] as const;

export type Theme = (typeof themes)[number];
