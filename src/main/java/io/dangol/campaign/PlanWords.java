package io.dangol.campaign;

/**
 * What a campaign is called and says of itself. It may change as long as the campaign is there, since it promises nothing.
 *
 * @param strategy how it is to work on its people
 */
public record PlanWords(String name, String objective, String strategy) {}
