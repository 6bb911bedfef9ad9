import { scriptHash } from './script-hash.ts';

/**
 * Says, before the list of everything comes into sight, that the address asks something: the list would be shown for a
 * moment and give way to what is found. The style hides it for as long as that may take to come.
 */
export const askedBoot =
  "if(new URLSearchParams(location.search).get('q')?.trim())document.documentElement.dataset.asked='';";

/** The script's hash as the content security policy of the search page names it. */
export const askedBootHash = scriptHash(askedBoot);
