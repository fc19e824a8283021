/** In the tab: that the mode was on, and the text that was edited last, over the reload that a saving brings. */
const place = 'app-password-lab:in-place';

/** The label of the text; `''` before the first one, and `null` where the mode was off. */
export const lastPlace = (): string | null => sessionStorage.getItem(place);

export function rememberPlace(label: string): void {
  sessionStorage.setItem(place, label);
}

export function forgetPlace(): void {
  sessionStorage.removeItem(place);
}
