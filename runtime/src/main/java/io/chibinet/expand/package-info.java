/**
 * From data to {@link io.chibinet.expand.Core}: macros, scopes, libraries and imports.
 *
 * <p>Where to begin: {@link io.chibinet.expand.Expander} walks over {@link
 * io.chibinet.expand.Form}s; what a name means is a {@link io.chibinet.expand.Binding}, found in a
 * {@link io.chibinet.expand.Scope}; {@code SpecialForm} lists every form that is built in, and
 * {@code SpecialForms} says which class knows it; {@code Definitions} is a place that takes
 * definitions, a {@code Body} or the {@code TopLevel}; {@code SyntaxRules} and {@code
 * ProceduralMacro} are the two kinds of {@link io.chibinet.expand.Transformer}; {@link
 * io.chibinet.expand.Libraries} finds and keeps libraries. Tools hear about names through {@link
 * io.chibinet.expand.ExpansionLog}. Nothing here runs a program, and nothing here throws on bad
 * text.
 */
package io.chibinet.expand;
