import { speak, wantedLanguage } from './text.js';
import { takeKey } from './key.js';
import { theme, wear } from './theme.js';
import { start } from './shell.js';

wear(theme());
takeKey();
await speak(wantedLanguage());
start();
