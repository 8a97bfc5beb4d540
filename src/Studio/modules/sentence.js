import { language } from './text.js';

/** A sentence of the product in the page's language. */
export const sentence = both => language() === 'en' ? both.english ?? both.en : both.chinese ?? both.zh;
