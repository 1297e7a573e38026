package com.roseash.local.journey;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.thaiopensource.relaxng.impl.CombineValidator;
import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.IncorrectSchemaException;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.prop.rng.RngProperty;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.Jaxp11XMLReaderCreator;
import nu.validator.checker.Checker;
import nu.validator.checker.ConformingButObsoleteWarner;
import nu.validator.checker.TextContentChecker;
import nu.validator.checker.UsemapChecker;
import nu.validator.checker.jing.CheckerValidator;
import nu.validator.checker.schematronequiv.Assertions;
import nu.validator.checker.table.TableChecker;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import nu.validator.localentities.LocalCacheEntityResolver;
import nu.validator.xml.NullEntityResolver;
import nu.validator.xml.dataattributes.DataAttributeDroppingSchemaWrapper;
import nu.validator.xml.langattributes.XmlLangAttributeDroppingSchemaWrapper;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The W3C's checker of HTML (vnu), without its server. */
final class Validator implements ErrorHandler {

	private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

	/**
	 * What is in the standard since the checker's last release, and the attributes of
	 * htmx.
	 */
	private static final Pattern LATER = Pattern.compile("^Attribute “hx-[a-z-]+” not allowed"
			+ "|^Attribute “media” not allowed on element “meta”|^Attribute “name” not allowed on element “details”"
			+ "|^Bad value “username webauthn” for attribute “autocomplete”");

	private final List<String> errors = new ArrayList<>();

	private final com.thaiopensource.validate.Validator validator;

	Validator() {
		try {
			LocalCacheEntityResolver resolver = new LocalCacheEntityResolver(new NullEntityResolver());
			resolver.setAllowRnc(true);
			PropertyMap properties = properties(resolver);
			Schema schema = CompactSchemaReader.getInstance()
				.createSchema(resolver.resolveEntity(null, HTML), properties);
			com.thaiopensource.validate.Validator all = new XmlLangAttributeDroppingSchemaWrapper(
					new DataAttributeDroppingSchemaWrapper(schema))
				.createValidator(properties);
			for (Checker checker : List.of(new Assertions(), new TableChecker(), new ConformingButObsoleteWarner(),
					new TextContentChecker(), new UsemapChecker())) {
				all = new CombineValidator(all, new CheckerValidator(checker, properties));
			}
			this.validator = all;
		}
		catch (SAXException | IOException | IncorrectSchemaException ex) {
			throw new IllegalStateException("The checker does not find its schema", ex);
		}
	}

	/** What is wrong with a page, line by line. */
	List<String> errors(String html) {
		this.errors.clear();
		this.validator.reset();
		try {
			HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALTER_INFOSET);
			parser.setCommentPolicy(XmlViolationPolicy.ALLOW);
			parser.setNamePolicy(XmlViolationPolicy.ALLOW);
			parser.setMappingLangToXmlLang(true);
			parser.setErrorHandler(this);
			parser.setContentHandler(this.validator.getContentHandler());
			parser.parse(new InputSource(new StringReader(html)));
		}
		catch (SAXException | IOException ex) {
			this.errors.add(ex.toString());
		}
		return List.copyOf(this.errors);
	}

	private PropertyMap properties(LocalCacheEntityResolver resolver) {
		PropertyMapBuilder properties = new PropertyMapBuilder();
		properties.put(ValidateProperty.ERROR_HANDLER, this);
		properties.put(ValidateProperty.ENTITY_RESOLVER, resolver);
		properties.put(ValidateProperty.XML_READER_CREATOR, new Jaxp11XMLReaderCreator());
		RngProperty.CHECK_ID_IDREF.add(properties);
		return properties.toPropertyMap();
	}

	@Override
	public void warning(SAXParseException exception) {
		// Warnings are advice.
	}

	@Override
	public void error(SAXParseException exception) {
		String message = String.valueOf(exception.getMessage());
		if (!LATER.matcher(message).find()) {
			this.errors.add(exception.getLineNumber() + ": " + message);
		}
	}

	@Override
	public void fatalError(SAXParseException exception) {
		error(exception);
	}

}
