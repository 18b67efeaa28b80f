/** Given names common in English-speaking countries; enough of them that a full name rarely slips by. */
const given = (
  'Aaron Abigail Adam Adrian Alan Albert Alejandro Alex Alexander Alexandra Alice Alicia Allison Amanda Amber Amy Ana Andrea ' +
  'Andrew Angela Ann Anna Anne Anthony Antonio Ashley Barbara Benjamin Beth Betty Beverly Bill Bob Bobby Bonnie Brandon Brenda ' +
  'Brian Brittany Bruce Bryan Caleb Cameron Carl Carlos Carol Caroline Carolyn Catherine Charles Charlotte Cheryl Chloe Chris ' +
  'Christian Christina Christine Christopher Claire Craig Cynthia Daniel Danielle David Dawn Deborah Debra Denise Dennis Diana ' +
  'Diane Donald Donna Doris Dorothy Douglas Dylan Edward Elena Eleanor Elizabeth Ella Ellen Emily Emma Eric Erica Erin Ethan Eugene ' +
  'Evelyn Fatima Frances Frank Fred Gabriel Gary George Gerald Gloria Grace Greg Gregory Hannah Harold Harry Heather Helen Henry ' +
  'Holly Howard Ian Isabella Jack Jacob Jacqueline James Jamie Jane Janet Janice Jason Jean Jeff Jeffrey Jennifer Jeremy Jerry Jesse ' +
  'Jessica Jill Jim Joan Joe Joel John Johnny Jon Jonathan Jordan Jorge Jose Joseph Joshua Joyce Juan Juanita Judith Judy Julia Julie ' +
  'Justin Karen Katherine Kathleen Kathryn Katie Kayla Keith Kelly Kenneth Kevin Kim Kimberly Kyle Larry Laura Lauren Lawrence Leah ' +
  'Linda Lindsay Lisa Logan Lori Louis Lucas Lucy Luis Luke Madison Margaret Maria Marie Marilyn Martha Martin Mary Mateo Matthew ' +
  'Megan Melissa Michael Michelle Miguel Mike Mohammed Molly Monica Nancy Natalie Nathan Nicholas Nicole Noah Nora Oliver Olivia Oscar ' +
  'Pamela Patricia Patrick Paul Paula Peter Philip Phillip Priya Rachel Ralph Randy Raymond Rebecca Richard Robert Robin Roger Ronald ' +
  'Rosa Rose Roy Russell Ruth Ryan Sally Samantha Samuel Sandra Sara Sarah Scott Sean Sharon Shirley Simon Sofia Sophia Sophie Stephanie ' +
  'Stephen Steve Steven Stuart Susan Tamara Teresa Terry Theresa Thomas Tiffany Tim Timothy Tina Todd Tom Tyler Vanessa Victoria Vincent ' +
  'Virginia Walter Wayne Wendy William Zachary Zoe'
).split(' ');

/** A given name, perhaps an initial or a second name, and a family name: "Jane Q. Roe". */
export const fullName = new RegExp(
  `(?<!\\p{L})(?<!\\p{Lu}\\p{Ll}+\\s)(?:${given.join('|')})\\s+(?:\\p{Lu}\\.?\\s+|\\p{Lu}\\p{Ll}+\\s+)?(?:\\p{Lu}\\p{Ll}*['’-]?)?\\p{Lu}\\p{Ll}+\\b`,
  'gu',
);
