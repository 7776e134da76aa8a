import type { RouteObject } from 'react-router';

import { SearchScreen } from './features/search/SearchScreen.tsx';
import { CaseGate } from './shell/CaseGate.tsx';
import { gated } from './shell/gated.ts';
import { NotFound } from './shell/NotFound.tsx';
import { RouteError } from './shell/RouteError.tsx';
import { ScreenSkeleton } from './shell/ScreenSkeleton.tsx';
import { SessionGate } from './shell/SessionGate.tsx';
import { Shell } from './shell/Shell.tsx';

/** Of one company or of several, by what stands before. */
const filingsSearch: RouteObject = {
  path: 'recherche',
  lazy: async () => (await import('./features/reading/load-screen.ts')).loadScreen(),
};

/** The one map of the app: what each address shows, and what must be known before. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <RouteError />,
    children: [
      {
        errorElement: <RouteError />,
        hydrateFallbackElement: <ScreenSkeleton />,
        children: [
          {
            element: <SessionGate />,
            handle: gated,
            children: [
              { index: true, element: <SearchScreen /> },
              {
                path: 'reconnexion',
                lazy: async () => {
                  const { BackScreen } = await import('./session/BackScreen.tsx');
                  return { Component: BackScreen };
                },
              },
              {
                path: 'etat',
                lazy: async () => {
                  const { StatusScreen } = await import('./features/status/StatusScreen.tsx');
                  return { Component: StatusScreen };
                },
              },
              {
                path: 'consultations',
                lazy: async () => {
                  const { ConsultationsScreen } =
                    await import('./features/consultations/ConsultationsScreen.tsx');
                  return { Component: ConsultationsScreen };
                },
              },
              {
                path: 'comparer',
                element: <CaseGate />,
                children: [
                  {
                    index: true,
                    lazy: async () => {
                      const { CompareScreen } = await import('./features/compare/CompareScreen.tsx');
                      return { Component: CompareScreen };
                    },
                  },
                  filingsSearch,
                ],
              },
              {
                path: 'entreprises/:siren',
                element: <CaseGate />,
                children: [
                  {
                    index: true,
                    lazy: async () => {
                      const { CompanyScreen } = await import('./features/company/CompanyScreen.tsx');
                      return { Component: CompanyScreen };
                    },
                  },
                  {
                    path: 'comptes-deposes',
                    lazy: async () => {
                      const { FiledScreen } = await import('./features/filed/FiledScreen.tsx');
                      return { Component: FiledScreen };
                    },
                  },
                  filingsSearch,
                  {
                    path: 'comptes/:id',
                    lazy: async () => {
                      const { ViewerScreen } = await import('./features/viewer/ViewerScreen.tsx');
                      return { Component: ViewerScreen };
                    },
                  },
                  {
                    path: 'actes/:id',
                    lazy: async () => {
                      const { ViewerScreen } = await import('./features/viewer/ViewerScreen.tsx');
                      return { Component: ViewerScreen };
                    },
                  },
                ],
              },
            ],
          },
          {
            path: 'accessibilite',
            lazy: async () => {
              const { AccessibilityScreen } = await import('./features/about/AccessibilityScreen.tsx');
              return { Component: AccessibilityScreen };
            },
          },
          {
            path: 'donnees-personnelles',
            lazy: async () => {
              const { DataProtectionScreen } = await import('./features/about/DataProtectionScreen.tsx');
              return { Component: DataProtectionScreen };
            },
          },
          {
            path: 'a-propos',
            lazy: async () => {
              const { AboutScreen } = await import('./features/about/AboutScreen.tsx');
              return { Component: AboutScreen };
            },
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];
