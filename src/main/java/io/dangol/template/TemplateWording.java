package io.dangol.template;

/**
 * One version of one template.
 *
 * @param template row id of the template
 * @param version its number, from 1
 */
public record TemplateWording(long template, int version) {}
