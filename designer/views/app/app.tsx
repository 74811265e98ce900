// The frame of the designer: providers, the routes, and what is shown while nobody is signed in.
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { wantedOf } from "../audit/wanted.ts";
import { HomePage } from "../home/home-page.tsx";
import { readSearch } from "../versions/search.ts";
import { FaultBoundary } from "./fault-boundary.tsx";
import { LanguageProvider } from "./language.tsx";
import { NotFound } from "./not-found.tsx";
import { Loading } from "./notices.tsx";
import { SessionGate } from "./session.tsx";
import "./high-contrast.css";
import "./print.css";
import { colours, theme } from "./theme.ts";

const StudioPage = lazy(() =>
  import("../studio/studio-page.tsx").then(({ StudioPage: page }) => ({ default: page })),
);

const HistoryPage = lazy(() =>
  import("../versions/history-page.tsx").then(({ HistoryPage: page }) => ({ default: page })),
);
const ReviewsPage = lazy(() =>
  import("../review/reviews-page.tsx").then(({ ReviewsPage: page }) => ({ default: page })),
);
const ReviewPage = lazy(() =>
  import("../review/review-page.tsx").then(({ ReviewPage: page }) => ({ default: page })),
);
const NewSetPage = lazy(() =>
  import("../home/new-set-page.tsx").then(({ NewSetPage: page }) => ({ default: page })),
);
const AuditPage = lazy(() =>
  import("../audit/audit-page.tsx").then(({ AuditPage: page }) => ({ default: page })),
);
const UsersPage = lazy(() =>
  import("../people/users-page.tsx").then(({ UsersPage: page }) => ({ default: page })),
);
const AccountPage = lazy(() =>
  import("../account/account-page.tsx").then(({ AccountPage: page }) => ({ default: page })),
);

const root = createRootRoute({
  component: () => (
    <SessionGate>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </SessionGate>
  ),
  notFoundComponent: NotFound,
});

const home = createRoute({ getParentRoute: () => root, path: "/", component: HomePage });

const studio = createRoute({
  getParentRoute: () => root,
  path: "/soan/$draft",
  component: function Studio() {
    const { draft } = studio.useParams();
    return <StudioPage key={draft} draft={draft} />;
  },
});

const history = createRoute({
  getParentRoute: () => root,
  path: "/lich-su/$province/$set",
  validateSearch: readSearch,
  component: function History() {
    const { province, set } = history.useParams();
    const search = history.useSearch();
    return <HistoryPage key={`${province}/${set}`} set={`${province}/${set}`} search={search} />;
  },
});

const reviews = createRoute({ getParentRoute: () => root, path: "/tham-dinh", component: ReviewsPage });

const review = createRoute({
  getParentRoute: () => root,
  path: "/tham-dinh/$review",
  component: function OneReview() {
    const { review: id } = review.useParams();
    return <ReviewPage key={id} id={id} />;
  },
});

const newSet = createRoute({ getParentRoute: () => root, path: "/bo-moi", component: NewSetPage });
const users = createRoute({ getParentRoute: () => root, path: "/quan-tri", component: UsersPage });
const account = createRoute({ getParentRoute: () => root, path: "/tai-khoan", component: AccountPage });
const audit = createRoute({
  getParentRoute: () => root,
  path: "/nhat-ky",
  validateSearch: wantedOf,
  component: function Audit() {
    return <AuditPage wanted={audit.useSearch()} />;
  },
});

const router = createRouter({
  routeTree: root.addChildren([
    ...[home, newSet, studio, history, reviews, review],
    ...[audit, users, account],
  ]),
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

const queries = new QueryClient({
  // A refusal is a value (ask-server.ts); what may be tried again is the reader's to say.
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } },
});

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={colours} defaultColorScheme="auto">
      <LanguageProvider>
        <FaultBoundary>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </FaultBoundary>
      </LanguageProvider>
    </MantineProvider>
  );
}
