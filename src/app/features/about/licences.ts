/** The npm packages that are shipped to the browser, with their licences (SPDX). */
export const licences: readonly { package: string; name: string; licence: string }[] = [
  { package: 'react', name: 'React', licence: 'MIT' },
  { package: 'react-dom', name: 'React DOM', licence: 'MIT' },
  { package: 'react-router', name: 'React Router', licence: 'MIT' },
  { package: '@tanstack/react-query', name: 'TanStack Query', licence: 'MIT' },
  { package: 'zod', name: 'Zod', licence: 'MIT' },
  { package: 'recharts', name: 'Recharts', licence: 'MIT' },
  { package: 'pdfjs-dist', name: 'PDF.js', licence: 'Apache-2.0' },
  { package: 'lucide-react', name: 'Lucide', licence: 'ISC' },
  { package: '@fontsource-variable/source-sans-3', name: 'Source Sans 3', licence: 'OFL-1.1' },
];
