// The line on top of every screen: the name, what the screen adds, language, colours, who is signed in.
import { Anchor, Button, Group, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { APP } from "#designer/strings/app.ts";
import classes from "./app-header.module.css";
import { AppNav } from "./app-nav.tsx";
import { useLanguage } from "./language.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { useSession } from "./session.tsx";

export function AppHeader({ children }: { readonly children?: ReactNode }) {
  const { t } = useLanguage();
  const { server, session } = useSession();
  const queries = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme("light") === "dark";
  const signOut = async (): Promise<void> => {
    await server.signOut();
    await queries.resetQueries();
  };
  return (
    <Group component="header" data-not-printed className={classes.header} wrap="wrap" gap="sm">
      <Anchor href="#main" className={classes.skip}>
        {t(APP.skip)}
      </Anchor>
      <Link to="/" className={classes.name}>
        {t(APP.name)}
      </Link>
      {/* Where a screen has its own line of tools, the name is the way back. */}
      <div className={classes.middle}>{children ?? <AppNav />}</div>
      <LanguageSwitch />
      <Button variant="subtle" size="compact-sm" onClick={() => setColorScheme(isDark ? "light" : "dark")}>
        {t(isDark ? APP.light : APP.dark)}
      </Button>
      <Link
        to="/tai-khoan"
        className={classes.account}
        aria-label={t(APP.accountOf, { name: session.user.displayName })}
      >
        {session.user.displayName}
      </Link>
      {!session.user.hasPassword && !session.user.external && (
        <Link to="/tai-khoan" className={classes.urgent}>
          {t(APP.setPassword)}
        </Link>
      )}
      <Button variant="subtle" size="compact-sm" onClick={() => void signOut()}>
        {t(APP.signOut)}
      </Button>
    </Group>
  );
}
