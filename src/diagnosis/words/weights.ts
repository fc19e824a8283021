/** Signs that tell much by themselves, and signs that stand in half of all questions. Every other sign weighs 2. */
export const weights: Readonly<Record<string, number>> = {
  ...telling(4, 'asv powershell skype hybrid personalpage keepsecure networkpassword credmanager'),
  ...telling(
    4,
    'oldtls authsmtp caccess winsecurity needpassword hacked limit forty moreinfo sendas',
  ),
  ...telling(
    3,
    'smtp digit apppassword space capital expired iphone enforced serverwords basicauth',
  ),
  ...telling(
    3,
    'stolen locked approval defaults imap reset close forgot personal days workaccount nosignin noreceive spam blockedaccount',
  ),
  ...telling(
    1,
    'not can cannot ask again mail account old replace use fail my all show send right',
  ),
  ...telling(0, 'TOPIC BARE TROUBLE'),
  ...telling(1, 'how now phone printer signin password option add stay on off app code long'),
};

function telling(weight: number, signs: string): Record<string, number> {
  return Object.fromEntries(signs.split(' ').map((sign) => [sign, weight]));
}
