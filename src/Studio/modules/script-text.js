// What a script amounts to before it is spoken.

/** The longest script that the product speaks. */
export const mostCharacters = 30000;

// Measured on our voices at speed 1: Mandarin characters and English words a second.
const charactersASecond = 4.3;
const wordsASecond = 2.6;

/** Counts a script: characters, the language that most of it is in, and about how long it takes to say. */
export function measure(script, speed = 1) {
  const said = script.replace(/<[^<>]*>/g, ' ');
  const han = (said.match(/\p{Script=Han}/gu) ?? []).length;
  const words = (said.match(/[\p{Script=Latin}\p{N}]+(?:['’.-][\p{Script=Latin}\p{N}]+)*/gu) ?? []).length;
  const sentences = (said.match(/[.!?。！？…]+/g) ?? []).length;
  return {
    characters: Array.from(script).length,
    language: han === 0 && words === 0 ? null : han && words >= 3 && words * 1.6 > han * 0.2 && words * 1.6 < han * 5 ? 'mixed' : han >= words ? 'zh' : 'en',
    // A sentence ends with a breath.
    seconds: (han / charactersASecond + words / wordsASecond + sentences * 0.25) / (speed || 1),
  };
}
