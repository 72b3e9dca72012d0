/** The desk's styles in the order they override each other: Mantine in a layer below, then ours. */
import "@mantine/core/styles.layer.css";
import "../../ui/tokens.css";
import "../../ui/blocks.css";
import "../../ui/desk/desk-blocks.css";
import "./desk.css";
