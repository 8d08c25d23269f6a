/**
 * Classes that break the rules of the house on purpose, each named after the rule it breaks; they
 * show that the rules bite. Nothing else belongs here.
 */
package planted.chapterhouse;
