import { Button } from "@mantine/core";
import { Link } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { placeListWords, placeWords } from "./place-words.ts";

/** The places an organisation looks after on the day. */
export function OrganisationPlaces(props: {
  readonly organisationNo: number;
  readonly places: readonly { readonly id: string; readonly name: string; readonly address: string }[];
  readonly mayEstablish: boolean;
}) {
  const { say, to } = useDesk();
  const { organisationNo, places, mayEstablish } = props;
  return (
    <section className="registry-section">
      <h2>{say(placeWords.ofOrganisation)}</h2>
      {places.length === 0 ? <p>{say(placeWords.noneHere)}</p> : null}
      <ul className="tree">
        {places.map(({ id, name, address }) => (
          <li key={id}>
            <Link to={to(`/registry/places/${id}`)}>{name}</Link>
            <span className="kind">{address}</span>
          </li>
        ))}
      </ul>
      {mayEstablish ? (
        <Button
          component={Link}
          to={to(`/registry/places/establish?organisation=${organisationNo}`)}
          variant="default"
        >
          {say(placeListWords.establish)}
        </Button>
      ) : null}
    </section>
  );
}
