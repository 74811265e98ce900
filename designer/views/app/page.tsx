// A screen that is a page of text, lists and forms: header, title, the width they are read at.
import { Container, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import type { Role } from "#designer/api.ts";
import { APP } from "#designer/strings/app.ts";
import { AppHeader } from "./app-header.tsx";
import { useLanguage } from "./language.tsx";
import { useSession } from "./session.tsx";

export function Page({
  title,
  size = "lg",
  children,
}: {
  readonly title: string;
  readonly size?: "sm" | "lg" | "xl";
  readonly children: ReactNode;
}) {
  const { t } = useLanguage();
  const name = t(APP.name);
  useEffect(() => {
    document.title = `${title} – ${name}`;
    return () => {
      document.title = name;
    };
  }, [title, name]);
  return (
    <>
      <AppHeader />
      <Container component="main" id="main" size={size} py="lg">
        <Title order={1} mb="sm" size="h2">
          {title}
        </Title>
        {children}
      </Container>
    </>
  );
}

/** Whether the reader has one of these roles. */
export function useMay(...roles: readonly Role[]): boolean {
  const { session } = useSession();
  return session.user.roles.some((role) => roles.includes(role));
}
