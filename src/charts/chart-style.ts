/** The style within a saved chart; its hash stands in the policy that a server sends. */
export const chartStyle =
  'text{font:13px sans-serif;fill:#1c2422}.t{font:600 17px serif}.b{font-weight:600}.s{font-size:11.5px;fill:#46504c}.a{stroke:#c9cfcc}.l{stroke:#1c2422;stroke-width:1.5;fill:none}.d{fill:#1c2422}.c{fill:#fff;stroke:#1c2422;stroke-width:1.5}';
