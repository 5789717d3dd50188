import { mountCard } from '#components/card/mount-card.tsx';
import { SAMPLE_CARDS } from '../sample-cards.ts';

/*
 * Mounts sample cards in open shadow roots, for axe and for looking at.
 * ?samples=full,trust (default all) &theme=light|dark &unit=2 (text at 200%) &dir=rtl
 */
const query = new URLSearchParams(location.search);
const wanted = query.get('samples')?.split(',') ?? Object.keys(SAMPLE_CARDS);
const place = document.getElementById('cards');

for (const name of wanted) {
  const view = SAMPLE_CARDS[name];
  if (view === undefined) throw new Error(`no sample card named ${name}`);
  const host = document.createElement('div');
  host.id = `card-${name}`;
  host.dataset.theme = query.get('theme') ?? 'light';
  place?.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const said = (word: string) => () => {
    host.dataset.said = word;
  };
  mountCard(root, {
    onClose: said('close'),
    onPin: said('pin'),
    onOpen: (view) => said(`open ${view}`)(),
    onMute: (what) => said(`mute ${what}`)(),
    onSize: () => undefined,
  }).show(view);
  const card = root.querySelector<HTMLElement>('.lt');
  card?.style.setProperty('--u', `${query.get('unit') ?? 1}px`);
  if (card) card.dir = query.get('dir') ?? 'ltr';
}
document.documentElement.dataset.ready = '';
