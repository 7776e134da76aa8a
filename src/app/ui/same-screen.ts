/** State of a navigation whose address leads to the same screen: the focus stays where the screen has it. */
export const sameScreen = 'same screen';
