// A link to the history of a set.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import page from "../app/page.module.css";

export function HistoryLink({
  set: id,
  label,
  children,
}: {
  readonly set: string;
  /** Its name for who does not see what stands around it. */
  readonly label?: string;
  readonly children: ReactNode;
}) {
  const [province = "", set = ""] = id.split("/");
  return (
    <Link
      className={page.link}
      to="/lich-su/$province/$set"
      params={{ province, set }}
      search={{ a: "", b: "", tab: "changes" }}
      aria-label={label}
    >
      {children}
    </Link>
  );
}
