/** One line of a benchmark; `ratio` is this value over that of `beside`, measured in the same run. */
export interface Measure {
  name: string;
  value: number;
  unit: string;
  beside?: string;
  ratio?: number;
}
