// The screens the reader may open, as links in the header. A screen is one line of the list.
import { Link, type LinkProps } from "@tanstack/react-router";
import type { Role } from "#designer/api.ts";
import { APP } from "#designer/strings/app.ts";
import { REVIEW } from "#designer/strings/review.ts";
import type { Words } from "#designer/strings/words.ts";
import classes from "./app-header.module.css";
import { useLanguage } from "./language.tsx";
import { useSession } from "./session.tsx";

const SCREENS: readonly {
  readonly to: NonNullable<LinkProps["to"]>;
  readonly words: Words;
  /** Who sees it; null: everyone. */
  readonly who: readonly Role[] | null;
}[] = [
  { to: "/", words: APP.sets, who: null },
  { to: "/tham-dinh", words: REVIEW.list, who: null },
  { to: "/nhat-ky", words: APP.audit, who: ["auditor", "administrator"] },
  { to: "/quan-tri", words: APP.users, who: ["administrator"] },
];

export function AppNav() {
  const { t } = useLanguage();
  const { session } = useSession();
  const { roles } = session.user;
  return (
    <nav aria-label={t(APP.nav)} className={classes.nav}>
      {SCREENS.filter(({ who }) => who === null || roles.some((role) => who.includes(role))).map(
        ({ to, words }) => (
          <Link
            key={to}
            to={to}
            className={classes.screen}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {t(words)}
          </Link>
        ),
      )}
    </nav>
  );
}
