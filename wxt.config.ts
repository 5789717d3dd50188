import react from '@vitejs/plugin-react';
import { defineConfig } from 'wxt';

/** Firefox needs a fixed id to keep stored data over updates. */
const FIREFOX_ID = 'lookthrough@lookthrough.example';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  vite: () => ({ plugins: [react()] }),
  manifest: ({ browser }) => ({
    name: 'Lookthrough',
    description:
      'Shows, beside every ETF ticker on a finance page, what the fund costs, how concentrated it is, and what it holds.',
    permissions: ['storage', 'scripting'],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: FIREFOX_ID,
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
