/** Words of the popup. */
export const ENGLISH_POPUP = {
  recents: 'Looked at since the browser started',
  changed: (funds: number) => `${funds} ${funds === 1 ? 'fund' : 'funds'} of your lists changed`,
  allChanges: 'All changes',
};
