// An address at which there is nothing.
import { Link } from "@tanstack/react-router";
import { APP } from "#designer/strings/app.ts";
import { useLanguage } from "./language.tsx";
import page from "./page.module.css";
import { Page } from "./page.tsx";

export function NotFound() {
  const { t } = useLanguage();
  return (
    <Page title={t(APP.notFound)}>
      <Link className={page.link} to="/">
        {t(APP.back)}
      </Link>
    </Page>
  );
}
