// What axe does not look at. Each function answers with a list of what is wrong.

const controls = () => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
  .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".vh, .skip"));

const say = element => element.outerHTML.slice(0, 120).replace(/\s+/g, " ");

// A box and its label are one target.
const target = element => (/^(radio|checkbox)$/.test(element.type) && element.closest("label")) || element;

// WCAG 2.5.8 leaves out a link within a sentence.
const inSentence = element => element.matches("a") && getComputedStyle(element).display === "inline"
  && [...element.parentElement.childNodes].some(node => node !== element && node.textContent.trim());

function sideways() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const widest = [...document.querySelectorAll("body *")].filter(element => element.getBoundingClientRect().right > clientWidth + 1
    && !element.closest(".tablewrap")).slice(0, 3).map(say);
  return [`${scrollWidth} wide in a window of ${clientWidth}: ${widest.join(" | ")}`];
}

function smallTargets() {
  return controls().filter(element => !inSentence(element)).flatMap(element => {
    const { width, height } = target(element).getBoundingClientRect();
    const least = element.matches(".btn, .input, .choice input, .seg button, .exit") ? 44 : 24;
    return width < 24 || height < least - .5 ? [`${Math.round(width)} × ${Math.round(height)} for ${say(element)}`] : [];
  });
}

// Somebody who steps from one to the next sees where they are, and nothing lies over it.
function hiddenFocus() {
  return controls().flatMap(element => {
    element.focus();
    if (document.activeElement !== element) return [`takes no focus: ${say(element)}`];
    const shown = [element, target(element), element.closest(".net")].some(one => {
      const { outlineStyle, outlineWidth } = one ? getComputedStyle(one) : {};
      return one && outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
    const { left, top, width, height } = element.getBoundingClientRect();
    const over = document.elementFromPoint(left + Math.min(width, innerWidth - left) / 2, top + Math.min(height, innerHeight - top) / 2);
    const covered = !over || !(element.contains(over) || target(element).contains(over) || over.contains(element));
    return [...(shown ? [] : [`focus cannot be seen on ${say(element)}`]), ...(covered ? [`under ${over && say(over)}: ${say(element)}`] : [])];
  });
}
