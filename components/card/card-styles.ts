import chart from '../chart/chart.css?inline';
import elements from '../theme/elements.css?inline';
import tokens from '../theme/tokens.css?inline';
import card from './card.css?inline';
import shadowRoot from './card-root.css?inline';

/** Every rule that the card needs, for the style sheet of its shadow root. */
export const CARD_CSS = [tokens, elements, shadowRoot, chart, card].join('\n');
